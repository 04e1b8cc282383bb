namespace ChatBot.Content;

/// <summary>A file that an editor wrote, as text: the host reads the disk, the core does not.</summary>
/// <param name="Path">Its path inside its folder, with slashes, as in <c>en/rights/firewall.md</c>.</param>
/// <param name="Shown">Its path as it is printed in Problems.</param>
/// <param name="Layer">Which folder it came from; a higher one overlays a lower one.</param>
public sealed record SourceFile(string Path, string Text, string Shown, int Layer = 0);
