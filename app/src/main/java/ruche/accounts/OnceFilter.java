package ruche.accounts;

/// An act sent twice acts once.
class OnceFilter {
    static final String HEADER = "Idempotency-Key";
}
