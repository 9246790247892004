package ruche.search;

/// How it stands with the index of this server.
public sealed interface SearchState {
    /// It answers.
    record Ready() implements SearchState {}

    /// It is made for the first time, or anew after damage: nothing answers until it is done.
    ///
    /// @param done records that are in
    /// @param total records there are about
    record Building(long done, long total) implements SearchState {
        /// From 0 to 100.
        public int percent() {
            return total == 0 ? 0 : (int) Math.min(100, 100 * done / total);
        }
    }

    /// There is none, and none is being made: another program holds its folder, or it has not been begun.
    record Away() implements SearchState {}
}
