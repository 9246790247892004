package ruche.engine.text.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Terms that are known already, handed to Lucene one by one.
final class Tokens extends TokenStream {
    /// @param step 1 for the next position, 0 for the same
    private record Token(String term, int step) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Tokens add(String text) {
        tokens.add(new Token(text, 1));
        return this;
    }

    Tokens beside(String text) {
        tokens.add(new Token(text, tokens.isEmpty() ? 1 : 0));
        return this;
    }

    @Override
    public boolean incrementToken() {
        if (at == tokens.size()) return false;
        clearAttributes();
        var token = tokens.get(at++);
        term.append(token.term());
        position.setPositionIncrement(token.step());
        return true;
    }

    @Override
    public void reset() {
        at = 0;
    }
}
