package ruche.ideas;

/// What a person says of two ideas that may be one. The third answer is to merge them.
enum TwinAnswer {
    /// They are not the same project: never proposed again.
    DIFFERENT("told-different", "ideas.told-different", "ideas.twins-different"),
    /// The same project in two places: each page leads to the other.
    ELSEWHERE("told-elsewhere", "ideas.told-elsewhere", "ideas.twins-elsewhere");

    private final String kind;
    private final String told;
    private final String act;

    TwinAnswer(String kind, String told, String act) {
        this.kind = kind;
        this.told = told;
        this.act = act;
    }

    /// As the record has it.
    String act() {
        return act;
    }

    /// That two ideas are different is of use to staff; that a project is asked for elsewhere, to everybody.
    TimelineNote note(Idea other) {
        return this == DIFFERENT
                ? TimelineNote.staff(kind, told, other.number())
                : TimelineNote.open(kind, told, other.number());
    }

    /// The same, taken back.
    TimelineNote takenBack(Idea other) {
        var key = "ideas.told-twins-reopened";
        return this == DIFFERENT
                ? TimelineNote.staff("twins-reopened", key, other.number())
                : TimelineNote.open("twins-reopened", key, other.number());
    }

    /// Message key of its wording.
    String key() {
        return "ideas.twins-answer-" + name();
    }
}
