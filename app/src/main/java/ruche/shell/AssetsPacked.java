package ruche.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/// Sends style and script without what only their readers need: comments and indentation, in a style all space around
/// its signs.
final class AssetsPacked implements ResourceTransformer {
    private static final Pattern STYLE_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SCRIPT_COMMENT = Pattern.compile("^[ \\t]*//.*\\n", Pattern.MULTILINE);
    private static final Pattern STYLE_SPACE = Pattern.compile("\\s*([{};,])\\s*|(:)\\s+");
    private static final Pattern INDENTATION = Pattern.compile("\\n\\s+");

    @Override
    public Resource transform(HttpServletRequest request, Resource asset, ResourceTransformerChain chain)
            throws IOException {
        var sent = chain.transform(request, asset);
        var name = String.valueOf(sent.getFilename());
        if (name.endsWith(".css"))
            return sent(sent, STYLE_SPACE.matcher(bare(sent, STYLE_COMMENT)).replaceAll("$1$2"));
        return name.endsWith(".js") ? sent(sent, bare(sent, SCRIPT_COMMENT)) : sent;
    }

    private static String bare(Resource asset, Pattern comments) throws IOException {
        var text = asset.getContentAsString(StandardCharsets.UTF_8);
        return INDENTATION.matcher(comments.matcher(text).replaceAll("")).replaceAll("\n");
    }

    private static Resource sent(Resource asset, String text) {
        return new TransformedResource(asset, text.getBytes(StandardCharsets.UTF_8));
    }
}
