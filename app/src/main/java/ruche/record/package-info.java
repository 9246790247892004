/// The public record: every change writes its audit line and its entry here, in the caller's transaction.
/// The entries carry leaf hashes as RFC 6962 has them, ready for the public proof.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
package ruche.record;
