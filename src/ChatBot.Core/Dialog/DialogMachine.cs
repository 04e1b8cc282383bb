using ChatBot.Content;
using ChatBot.Dialog.Screens;
using Stateless;
using Stateless.Graph;

namespace ChatBot.Dialog;

/// <summary>
/// The dialog as one table: what leads from where to where. A row names a trigger, its targets and, where the book decides,
/// a guard; what it computes, the next address, lies in the step beside the state.
/// </summary>
/// <remarks>
/// One machine a thread, as a step never waits: it has no lock, and no step can meet another's. Between two steps it holds
/// nothing. Immediate, because a queued trigger would be fired by whichever thread comes next; no trigger has parameters.
/// </remarks>
[HeldIn(typeof(Input))]
internal sealed class DialogMachine
{
    [ThreadStatic]
    private static DialogMachine? mine;

    private DialogStep? step;

    internal DialogMachine()
    {
        Table = new(() => step?.State ?? DialogState.Anywhere, state => Step.State = state, FiringMode.Immediate);

        // Whatever is on the screen: a link and a button lead to their place, a question to its answer.
        Table.Configure(DialogState.Anywhere)
            .PermitDynamic(DialogTrigger.Start, () => Go(Step.Here), "there",
                new() { { DialogState.Anywhere, "where the link leads, the start, or the choice of a language" } })
            .PermitDynamicIf(DialogTrigger.Choose, () => Go(Step.Here), "there", () => !Confirms, "any other button",
                new() { { DialogState.Anywhere, "where it leads" } })
            .PermitDynamicIf(DialogTrigger.Choose, Remove, "take the message away", () => Confirms, "yes, remove it",
                new() { { DialogState.Home, "without the message" } })
            .PermitDynamic(DialogTrigger.Say, Answer, "what the question finds", new()
            {
                { DialogState.Page, "the page that answers" }, { DialogState.Answers, "pages that may, or none" },
                { DialogState.Find, "services at a place" }, { DialogState.Countries, "services, and where is asked" },
                { DialogState.Ask, "small talk" }, { DialogState.Home, "nothing learned yet" },
            })
            .PermitDynamicIf(DialogTrigger.Find, () => Go(Choices.PlaceOf(Step.Book.Settings.Find!)), "there", () => SaysWhere, "the book says where",
                new() { { DialogState.Find, "the directory" }, { DialogState.Page, "a page" } })
            .PermitDynamic(DialogTrigger.Back, Up, "up", new() { { DialogState.Home, "the start" } });

        // A command leads to its own place.
        Lead(DialogTrigger.Menu, DialogState.Home, () => Go(new Place.Home()), "the start");
        Lead(DialogTrigger.Privacy, DialogState.Privacy, () => Go(new Place.Privacy()), "what is kept");
        Lead(DialogTrigger.Hide, DialogState.Hidden, Hide, "take everything away");
        Lead(DialogTrigger.SendUnreadable, DialogState.Remove, Offer, "offer to remove it");
        Table.Configure(DialogState.Anywhere).PermitIf(DialogTrigger.Find, DialogState.Ask, () => !SaysWhere, "the book says nothing");
        In(DialogState.Ask).PermitReentryIf(DialogTrigger.Find, () => !SaysWhere, "the book says nothing")
            .OnEntryFrom(DialogTrigger.Find, () => Go(new Place.Ask()), "type a question");
        Table.Configure(DialogState.Anywhere).Permit(DialogTrigger.Language, DialogState.Languages);
        In(DialogState.Languages).Ignore(DialogTrigger.Language)
            .OnEntryFrom(DialogTrigger.Language, () => Go(new Place.Languages(Navigation.Returnable(Step.Here.Place))), "and back here");

        // Hidden by a button, too, everything is taken away.
        In(DialogState.Hidden).OnEntryFrom(DialogTrigger.Choose, Hide, "take everything away");

        // Back leads up.
        In(DialogState.Page).PermitDynamic(DialogTrigger.Back, Up, "up",
            new() { { DialogState.Page, "the part before, or the menu" }, { DialogState.Home, "the first menu" } });
        In(DialogState.Languages).PermitDynamic(DialogTrigger.Back, Up, "up", new() { { DialogState.Anywhere, "where it came from" } });
        In(DialogState.Countries).PermitDynamic(DialogTrigger.Back, Up, "up",
            new() { { DialogState.Countries, "the part before" }, { DialogState.Anywhere, "where it came from" } });
        In(DialogState.Find).PermitDynamic(DialogTrigger.Back, Up, "up",
            new() { { DialogState.Find, "a step less" }, { DialogState.Home, "from the first step" } });
        In(DialogState.Listing).PermitDynamic(DialogTrigger.Back, Up, "up", new() { { DialogState.Find, "its list" } });
        In(DialogState.Phrases).PermitDynamic(DialogTrigger.Back, Up, "up",
            new() { { DialogState.Phrases, "a step less" }, { DialogState.Home, "from the first step" } });

        // No row of its own.
        In(DialogState.Answers);
    }

    /// <summary>The table itself, for tests and to be drawn.</summary>
    internal StateMachine<DialogState, DialogTrigger> Table { get; }

    /// <summary>Whether the thread's machine still holds a step.</summary>
    internal static bool HoldsStep => mine?.step is not null;

    /// <summary>Guard: the visitor says yes to the offer to remove a message.</summary>
    private bool Confirms => Step.Here.Place is Place.Remove { Confirmed: true };

    /// <summary>Guard: the book says where /find leads.</summary>
    private bool SaysWhere => Step.Book.Settings.Find is not null;

    private DialogStep Step => step ?? throw new InvalidOperationException("Nothing is fired outside a step.");

    /// <summary>Takes a step: fires what the input asks for, and composes the screen it comes to.</summary>
    public static Turn Take(Book book, DateTimeOffset moment, Input input)
    {
        var step = DialogStep.Of(book, moment, input);
        (mine ??= new DialogMachine()).Fire(step, step.Trigger);
        var screen = step.Screen ?? ScreenComposer.Compose(book, moment, step.Here);
        if (input is Input.Said { Removed: true } && step.Effect is not Effect.Hide)
            screen = Notices.Add(screen, book, UiText.QuestionRemoved);

        if (step.Effect is Effect.Remove)
            screen = Notices.Add(screen, book, UiText.Removed);

        return new Turn(input is Input.Chose { Exact: false } ? Notices.Add(screen, book, UiText.Outdated) : screen, step.Effect);
    }

    /// <summary>The table as a picture, in Mermaid.</summary>
    public static string Draw() => MermaidGraph.Format(new DialogMachine().Table.GetInfo(), MermaidGraphDirection.LeftToRight);

    /// <summary>Fires one trigger for one step, which is let go of whatever happens.</summary>
    internal void Fire(DialogStep one, DialogTrigger trigger)
    {
        step = one;
        try
        {
            Table.Fire(trigger);
        }
        finally
        {
            step = null;
        }
    }

    private DialogState Go(Place place) => Go(Step.Here.At(place));

    private DialogState Go(Address address)
    {
        Step.Here = address;
        return DialogStep.StateOf(address.Place);
    }

    private DialogState Up() => Go(Navigation.Above(Step.Book, Step.Here));

    private DialogState Answer()
    {
        Step.Screen = QuestionAnswerer.Answer(Step.Book, Step.Moment, (Input.Said)Step.Input!, Step.Meaning).Screen!;
        return Go(Step.Screen.Address);
    }

    private DialogState Remove()
    {
        Step.Effect = new Effect.Remove(((Place.Remove)Step.Here.Place).Message);
        return Go(new Place.Home());
    }

    private void Offer()
    {
        Step.Screen = RemoveScreen.Compose(Step.Book, Step.Here, ((Input.SentUnreadable)Step.Input!).Message);
        Go(Step.Screen.Address);
    }

    private void Hide()
    {
        Step.Effect = new Effect.Hide();
        Go(new Place.Hidden());
    }

    private StateMachine<DialogState, DialogTrigger>.StateConfiguration In(DialogState state) =>
        Table.Configure(state).SubstateOf(DialogState.Anywhere);

    // From anywhere to one place, and from that place to itself, where a fixed target of the superstate is dropped in silence.
    private void Lead(DialogTrigger trigger, DialogState to, Action enter, string says)
    {
        Table.Configure(DialogState.Anywhere).Permit(trigger, to);
        In(to).PermitReentry(trigger).OnEntryFrom(trigger, enter, says);
    }
}
