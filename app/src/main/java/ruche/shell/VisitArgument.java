package ruche.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands controllers their [Visit].
class VisitArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        var http = request.getNativeRequest(HttpServletRequest.class);
        if (http == null) throw new IllegalStateException("not a request over HTTP");
        return visit(http);
    }

    static Visit visit(HttpServletRequest request) {
        if (request.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit) return visit;
        return Visit.anonymous(Languages.of(request));
    }
}
