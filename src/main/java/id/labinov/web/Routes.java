package id.labinov.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds the handler of an address. Spring tries the patterns of all some hundred handlers one after the other, twice for each request; here only
 * those are tried that begin with the same word. */
class Routes extends RequestMappingHandlerMapping {

    /** Stands for what begins with something else than a plain word: a variable, or a word written in another way. */
    private static final String ANY = "*";

    private final Map<RequestMappingInfo, Set<String>> beginnings = new HashMap<>();
    private final ThreadLocal<String> asked = new ThreadLocal<>();

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        super.registerHandlerMethod(handler, method, mapping);
        beginnings.put(mapping, mapping.getPatternValues().stream().map(Routes::beginning).collect(Collectors.toSet()));
    }

    @Override
    protected HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        asked.set(beginning(path));
        try {
            return super.lookupHandlerMethod(path, request);
        } finally {
            asked.remove();
        }
    }

    @Override
    protected RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        var known = beginnings.get(mapping);
        var word = asked.get();
        return known == null || word == null || word.equals(ANY) || known.contains(word) || known.contains(ANY) ? super.getMatchingMapping(mapping, request) : null;
    }

    /** The first word of an address or pattern; of {@code /} it is empty. */
    static String beginning(String path) {
        var from = path.startsWith("/") ? 1 : 0;
        var until = path.indexOf('/', from);
        var word = until < 0 ? path.substring(from) : path.substring(from, until);
        return word.matches("[A-Za-z0-9._-]*") ? word : ANY;
    }
}
