package ruche.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/// Sends style and script without what only their readers need: comments and indentation.
final class AssetsPacked implements ResourceTransformer {
    private static final Pattern STYLE_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SCRIPT_COMMENT = Pattern.compile("^[ \\t]*//.*\\n", Pattern.MULTILINE);
    private static final Pattern INDENTATION = Pattern.compile("\\n\\s+");

    @Override
    public Resource transform(HttpServletRequest request, Resource asset, ResourceTransformerChain chain)
            throws IOException {
        var sent = chain.transform(request, asset);
        var name = String.valueOf(sent.getFilename());
        if (name.endsWith(".css")) return packed(sent, STYLE_COMMENT);
        return name.endsWith(".js") ? packed(sent, SCRIPT_COMMENT) : sent;
    }

    private static Resource packed(Resource asset, Pattern comments) throws IOException {
        var text = asset.getContentAsString(StandardCharsets.UTF_8);
        var bare = INDENTATION.matcher(comments.matcher(text).replaceAll("")).replaceAll("\n");
        return new TransformedResource(asset, bare.getBytes(StandardCharsets.UTF_8));
    }
}
