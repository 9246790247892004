package ruche.ideas;

import ruche.kernel.Refusal;

/// An idea cannot become this from where it stands.
public class WrongState extends Refusal {
    WrongState(Idea idea, IdeaState to) {
        super(
                idea.state() == to ? "ideas.already" : "ideas.wrong-state",
                idea.number(),
                new Refusal(idea.state().key()),
                new Refusal(to.key()));
    }
}
