package id.labinov.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the layout asks for. A bean instead of model attributes: error pages get no model attributes, and fragments need none of this. */
@Component("page")
class Page {

    /** Request attribute of pages that must not ask anybody: the answer to a failure may not fail itself. */
    static final String BARE = Page.class.getName() + ".bare";

    private final Supplier<List<NavigationEntry>> entries;
    private final Supplier<Optional<Masthead>> masthead;
    private final Supplier<Optional<SignOfLife>> sign;
    private final Texts texts;
    private final Formats formats;

    Page(ObjectProvider<NavigationEntry> entries, ObjectProvider<Masthead> masthead, ObjectProvider<SignOfLife> sign, Texts texts, Formats formats) {
        this.entries = SingletonSupplier.of(() -> entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList());
        this.masthead = SingletonSupplier.of(() -> Optional.ofNullable(masthead.getIfAvailable()));
        this.sign = SingletonSupplier.of(() -> Optional.ofNullable(sign.getIfAvailable()));
        this.texts = texts;
        this.formats = formats;
    }

    /** One item of the navigation as shown; {@code badge} is empty where there is nothing to count. */
    record Item(String messageKey, String href, String badge, boolean current, boolean keeping) {}

    public List<Item> navigation() {
        var path = path();
        var shown = entries.get().stream().filter(NavigationEntry::visible).toList();
        var current = shown.stream().map(NavigationEntry::href).filter(href -> isWithin(path, href))
                .max(Comparator.comparingInt(String::length)).orElse("");
        return shown.stream().map(entry -> new Item(entry.messageKey(), entry.href(), badge(entry.badge()), entry.href().equals(current), entry.keeping()))
                .toList();
    }

    private static boolean isWithin(String path, String href) {
        return path.equals(href) || !"/".equals(href) && path.startsWith(href + "/");
    }

    private static String badge(OptionalLong number) {
        return number.isPresent() && number.getAsLong() > 0 ? String.valueOf(number.getAsLong()) : "";
    }

    public String path() {
        return request().getRequest().getRequestURI();
    }

    public String language() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? "en" : "id";
    }

    /** The same page in the other language. What was sent with POST cannot be asked for again: from there the way leads home. */
    public String inLanguage(String language) {
        var request = request().getRequest();
        if (!"GET".equals(request.getMethod())) {
            return "/?lang=" + language;
        }
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        var kept = Arrays.stream(query.split("&")).filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                .map(part -> part + "&").collect(Collectors.joining());
        // Two slashes at the start would lead to another host.
        return request.getRequestURI().replaceFirst("^/+", "/") + "?" + kept + "lang=" + language;
    }

    public Optional<String> person() {
        return masthead().flatMap(Masthead::person);
    }

    public Optional<String> account() {
        return masthead().flatMap(Masthead::account);
    }

    public boolean sharedComputer() {
        return masthead().map(Masthead::sharedComputer).orElse(false);
    }

    public Optional<String> signOfLife() {
        return sign.get().flatMap(SignOfLife::address);
    }

    public Optional<String> region() {
        return masthead().flatMap(Masthead::region);
    }

    private Optional<Masthead> masthead() {
        return request().getRequest().getAttribute(BARE) == null ? masthead.get() : Optional.empty();
    }

    public boolean search() {
        return masthead().map(Masthead::search).orElse(false);
    }

    /** A text whose key comes from Java. @param arguments an array, a collection, or nothing */
    public String text(String key, Object arguments) {
        if (arguments instanceof Collection<?> collection) {
            return texts.get(key, collection.toArray());
        }
        return arguments instanceof Object[] array ? texts.get(key, array) : texts.get(key);
    }

    /** The ids of what explains a field: help and error, as far as they are there. */
    public String describedBy(String field, Object help, boolean wrong) {
        var ids = new ArrayList<String>();
        if (help != null && !help.toString().isEmpty()) {
            ids.add(field + "-help");
        }
        if (wrong) {
            ids.add(field + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** A number as people write it here; what was typed, as it was typed. */
    public String shown(Object value) {
        return value instanceof Number number ? formats.number(number) : value == null ? "" : value.toString();
    }

    /** A browser drops the first line break after the start of a text area: one more keeps what was typed. */
    public String afterTag(Object text) {
        var typed = text == null ? "" : text.toString();
        return typed.startsWith("\n") || typed.startsWith("\r") ? "\n" + typed : typed;
    }

    public String words(Integer least, Integer most) {
        if (least == null) {
            return texts.get("web.fields.words-most", most);
        }
        return most == null ? texts.get("web.fields.words-least", least) : texts.get("web.fields.words-between", least, most);
    }

    private static ServletRequestAttributes request() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
