package ruche.engine.text;

/// How much a concept tells of what a project is.
public enum Kind {
    /// What it is about: a well, literacy, a carpet.
    SUBJECT(1.0),
    /// Whom it is for.
    TARGET(0.45),
    /// What is done: build, equip, train.
    ACTION(0.15),
    /// How: rural, free, mobile.
    QUALITY(0.35),
    /// What stands in every text: commune, association, project.
    FRAME(0.05);

    private final double weight;

    Kind(double weight) {
        this.weight = weight;
    }

    /// From 0 to 1.
    public double weight() {
        return weight;
    }
}
