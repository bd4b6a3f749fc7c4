package id.labinov.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of all modules. A page asks for some hundred of them, and each would be looked for in one bundle after the other: where it was found
 * is kept, texts do not change while the application runs. */
class Bundles extends ResourceBundleMessageSource {

    private record Key(String code, Locale locale) {}

    private final Map<Key, String> texts = new ConcurrentHashMap<>();
    private final Map<Key, MessageFormat> formats = new ConcurrentHashMap<>();

    @Override
    protected String resolveCodeWithoutArguments(String code, Locale locale) {
        var key = new Key(code, locale);
        var known = texts.get(key);
        return known != null ? known : kept(texts, key, super.resolveCodeWithoutArguments(code, locale));
    }

    @Override
    protected MessageFormat resolveCode(String code, Locale locale) {
        var key = new Key(code, locale);
        var known = formats.get(key);
        return known != null ? known : kept(formats, key, super.resolveCode(code, locale));
    }

    /** What is not there is not kept: names of texts that come with a request would fill the memory. */
    private static <T> T kept(Map<Key, T> known, Key key, T found) {
        if (found != null) {
            known.put(key, found);
        }
        return found;
    }
}
