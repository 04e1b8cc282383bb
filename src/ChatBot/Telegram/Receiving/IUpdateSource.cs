namespace ChatBot.Telegram.Receiving;

/// <summary>Where updates come from: they are asked for, or brought.</summary>
internal interface IUpdateSource
{
    /// <summary>Takes updates until it is stopped or can't go on.</summary>
    Task<PollEnd> RunAsync(CancellationToken stop);

    /// <summary>Tells the server what was handled last, so that it doesn't come again after a restart.</summary>
    /// <returns>A task that ends when it is told, or it was told to stop.</returns>
    Task ConfirmAsync(CancellationToken stop);
}
