using System.Reflection;
using System.Runtime.CompilerServices;
using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Tests.Dialog.Answers;
using Stateless;

namespace ChatBot.Tests.Dialog;

public sealed class DialogMachineTests
{
    private static readonly DateTimeOffset Moment = RecordedBooks.Moment;
    private static readonly Book Naming = RecordedBooks.All["directory"].Value;
    private static readonly Book Silent = RecordedBooks.All["untrained"].Value;

    private static readonly Dictionary<DialogState, Place> Places = new()
    {
        [DialogState.Anywhere] = new Place.Page("gone"),
        [DialogState.Home] = new Place.Home(),
        [DialogState.Page] = new Place.Page("rights/lawyer", 2),
        [DialogState.Languages] = new Place.Languages(new Place.Page("rights/lawyer")),
        [DialogState.Countries] = new Place.Countries(new Place.Home()),
        [DialogState.Find] = new Place.Find("nordhaven", "health", 2),
        [DialogState.Listing] = new Place.Listing("care1", new Place.Find("nordhaven", "health")),
        [DialogState.Phrases] = new Place.Phrases("lawyer", "ar"),
        [DialogState.Ask] = new Place.Ask(),
        [DialogState.Answers] = new Place.Answers(),
        [DialogState.Privacy] = new Place.Privacy(),
        [DialogState.Remove] = new Place.Remove(5, Confirmed: false),
        [DialogState.Hidden] = new Place.Hidden(),
    };

    public static TheoryData<string> Triggers => new(Enum.GetNames<DialogTrigger>());

    [Theory]
    [MemberData(nameof(Triggers))]
    public void A_trigger_makes_one_transition_in_every_state_whatever_the_guards_say(string name)
    {
        var trigger = Enum.Parse<DialogTrigger>(name);
        var cases =
            from state in Enum.GetValues<DialogState>()
            from confirmed in new[] { false, true }
            from book in new[] { Naming, Silent }
            select (state, confirmed, book);

        Assert.All(cases, one =>
        {
            var here = At(one.confirmed ? new Place.Remove(5, Confirmed: true) : Places[one.state]);
            var step = new DialogStep(one.book, Moment, InputOf(trigger, here), one.state, here);
            var machine = new DialogMachine();
            var transitions = new List<StateMachine<DialogState, DialogTrigger>.Transition>();
            machine.Table.OnTransitioned(transitions.Add);

            machine.Fire(step, trigger);

            // The one row that is there to do nothing.
            if (trigger is DialogTrigger.Language && one.state is DialogState.Languages)
            {
                Assert.Empty(transitions);
                Assert.Equal(here, step.Here);
                return;
            }

            Assert.Equal(one.state, Assert.Single(transitions).Source);
            Assert.Equal(step.State, transitions[0].Destination);
            Assert.Equal(step.State, DialogStep.StateOf(step.Here.Place));
        });
    }

    [Fact]
    public void The_table_ignores_nothing_but_what_is_named_here()
    {
        var ignored = new DialogMachine().Table.GetInfo().States
            .SelectMany(state => state.IgnoredTriggers.Select(ignored => (state.UnderlyingState, ignored.Trigger.UnderlyingTrigger)));

        Assert.Equal([(DialogState.Languages, (object)DialogTrigger.Language)], ignored);
    }

    [Fact]
    public void Every_kind_of_place_is_a_state_of_the_table()
    {
        var kinds = typeof(Place).GetNestedTypes().Select(kind => kind.Name).Order(StringComparer.Ordinal).ToList();
        var table = new DialogMachine().Table.GetInfo().States;

        Assert.Equal(kinds, Enum.GetNames<DialogState>().Except([nameof(DialogState.Anywhere)]).Order(StringComparer.Ordinal));
        Assert.Equal(kinds, table.Where(state => state.Superstate is not null).Select(state => state.UnderlyingState.ToString()!).Order(StringComparer.Ordinal));
        Assert.All(Places.Where(place => place.Key != DialogState.Anywhere), place => Assert.Equal(place.Key, DialogStep.StateOf(place.Value)));
    }

    [Fact]
    public void What_is_fired_is_done_at_once()
    {
        var mode = typeof(StateMachine<DialogState, DialogTrigger>).GetField("_firingMode", BindingFlags.NonPublic | BindingFlags.Instance);

        Assert.Equal(FiringMode.Immediate, mode!.GetValue(new DialogMachine().Table));
    }

    [Fact]
    public void Back_is_the_button_that_every_screen_has()
    {
        foreach (var (address, node) in Graph.Walk(Naming, Moment, "en").Where(entry => entry.Value.Screen.Fixed.Count > 0))
        {
            var step = new DialogStep(Naming, Moment, null, DialogStep.StateOf(address.Place), address);

            new DialogMachine().Fire(step, DialogTrigger.Back);

            Assert.Equal(step.Here, Assert.IsType<ButtonAction.Go>(node.Screen.Fixed[0][0].Action).Address);
        }
    }

    [Fact]
    public void After_a_step_nothing_of_it_is_held()
    {
        Machine.Step(Naming, Moment, new Input.Commanded(ChatCommand.Hide, At(new Place.Page("rights/lawyer")), null));

        Assert.False(DialogMachine.HoldsStep);
    }

    [Fact]
    public void After_a_step_that_failed_nothing_of_it_is_held_and_the_next_one_works()
    {
        var input = new Input.Commanded(ChatCommand.Find, At(new Place.Page("rights/lawyer")), null);

        Assert.Throws<NullReferenceException>(() => Machine.Step(null!, Moment, input));

        Assert.False(DialogMachine.HoldsStep);
        Assert.IsType<Place.Find>(Machine.Step(Naming, Moment, input).Screen.Address.Place);
    }

    [Fact]
    public void Hide_hides_also_where_all_is_hidden()
    {
        var again = Machine.Step(Naming, Moment, new Input.Commanded(ChatCommand.Hide, At(new Place.Hidden()), null));

        Assert.IsType<Effect.Hide>(again.Effect);
    }

    [Fact]
    public void A_second_photo_is_the_one_that_is_offered_to_be_removed()
    {
        var first = Machine.Step(Naming, Moment, new Input.SentUnreadable(11, At(new Place.Page("rights/lawyer")), null)).Screen;

        var second = Machine.Step(Naming, Moment, new Input.SentUnreadable(12, first.Address, null)).Screen;

        Assert.Equal("en-xx/remove/12/yes", Graph.Targets(second).First().ToString());
        Assert.Equal(first.Address, Graph.Targets(second).ElementAt(1));
    }

    [Fact]
    public void Steps_of_eight_threads_do_not_mix()
    {
        const int Steps = 5000;
        var mixed = 0;
        var threads = Enumerable.Range(0, 8).Select(number => new Thread(() =>
        {
            var here = new Address(number % 2 == 0 ? "en" : "ar", number % 3 == 0 ? "xx" : null, new Place.Page(number % 5 == 0 ? "rights/lawyer" : "help"));
            for (var i = 0; i < Steps; i++)
            {
                var message = (number * Steps) + i + 1L;
                var offer = Machine.Step(Naming, Moment, new Input.SentUnreadable(message, here, null)).Screen.Address;
                var gone = Machine.Step(Naming, Moment, new Input.Chose(here.At(new Place.Remove(message, Confirmed: true))));
                var language = Machine.Step(Naming, Moment, new Input.Commanded(ChatCommand.Language, here, null)).Screen.Address;
                if (offer != here.At(new Place.Remove(message, Confirmed: false)) || gone.Effect is not Effect.Remove removed || removed.Message != message
                    || gone.Screen.Address != here.At(new Place.Home()) || language != here.At(new Place.Languages(here.Place)))
                    Interlocked.Increment(ref mixed);
            }
        })).ToList();

        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.Equal(0, mixed);
    }

    /// <summary>With <c>UPDATE_STATES=1</c> the picture is drawn again; <c>chatbot graph --states</c> prints the same.</summary>
    [Fact]
    public void The_picture_is_the_tables()
    {
        var file = Path.Combine(Folder(), "states.mmd");
        var picture = DialogMachine.Draw().ReplaceLineEndings("\n").Trim() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_STATES") == "1")
            File.WriteAllText(file, picture);

        Assert.Equal(File.ReadAllText(file), picture);
        Assert.DoesNotContain("Function", picture, StringComparison.OrdinalIgnoreCase);
    }

    private static Address At(Place place) => new("en", "xx", place);

    private static Input? InputOf(DialogTrigger trigger, Address here) => trigger switch
    {
        DialogTrigger.Start => new Input.Started(here, null),
        DialogTrigger.Choose => new Input.Chose(here),
        DialogTrigger.Say => new Input.Said(VisitorText.Copy("legal help in Lindental"), here, Removed: true),
        DialogTrigger.SendUnreadable => new Input.SentUnreadable(12, here, null),
        DialogTrigger.Back => null,
        _ => new Input.Commanded(Enum.Parse<ChatCommand>(trigger.ToString()), here, null),
    };

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
