/// How often what the program proposes proves right: which ideas are one, where an idea belongs, which programme meets
/// it. Each module that proposes tells it through [ruche.learning.Outcomes] what was shown and what a person decided.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "shell", "accounts"})
package ruche.learning;
