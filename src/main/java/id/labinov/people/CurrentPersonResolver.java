package id.labinov.people;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Fills {@link CurrentPerson} parameters of handlers; pages for everybody ask {@link SignedIn} instead. */
@Component
class CurrentPersonResolver implements HandlerMethodArgumentResolver {

    private final SignedIn signedIn;

    CurrentPersonResolver(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CurrentPerson.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request, WebDataBinderFactory binder) {
        return signedIn.person().orElseThrow(() -> new IllegalStateException("a handler for everybody asks for CurrentPerson: " + parameter));
    }
}
