package id.labinov.journey;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Walks through the pages as people do, and collects each kind of form once. */
final class EveryForm {

    /** Pages of one kind are looked at so often; of tasks all are different. */
    private static final int ENOUGH = 1;
    private static final int ENOUGH_TASKS = 15;
    private static final Set<String> INPUTS = Set.of("hidden", "submit", "button", "file", "image", "reset");

    private final MockMvc web;
    private final Set<String> kinds = new HashSet<>();
    private final List<Form> forms = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    EveryForm(MockMvc web) {
        this.web = web;
    }

    /** @param page where the form stands
     *  @param values what the form holds as the page shows it, by the name of the field
     *  @param fields names of what can be typed or chosen */
    record Form(PersonId person, String page, String method, String action, boolean multipart, Map<String, List<String>> values, List<Field> fields) {}

    record Field(String name, String type) {

        boolean isText() {
            return Set.of("text", "textarea", "search", "password", "email", "tel").contains(type);
        }
    }

    List<Form> forms() {
        return forms;
    }

    /** Pages that answered with a fault. */
    List<String> broken() {
        return broken;
    }

    void walk(PersonId person, List<String> starts) throws Exception {
        var waiting = new ArrayDeque<>(starts);
        var seen = new HashSet<>(starts);
        var often = new HashMap<String, Integer>();
        while (!waiting.isEmpty()) {
            var address = waiting.removeFirst();
            // Each topic of a worksheet asks other questions.
            var times = often.merge(address.contains("/worksheets/") ? address.replaceFirst("[0-9a-f]{8}-[0-9a-f-]{27}", "") : kind(address), 1, Integer::sum);
            if (times > (address.startsWith("/tasks/") ? ENOUGH_TASKS : ENOUGH)) {
                continue;
            }
            var response = open(person, address);
            if (response.getStatus() >= 500) {
                broken.add("GET " + address + " " + response.getStatus());
            }
            var next = response.getRedirectedUrl();
            if (next != null && seen.add(plain(next))) {
                waiting.add(plain(next));
            }
            if (response.getStatus() == 200 && String.valueOf(response.getContentType()).startsWith("text/html")) {
                var page = Jsoup.parse(response.getContentAsString());
                collect(person, address, page);
                page.select("a[href^=/]").stream().map(link -> plain(link.attr("href"))).filter(EveryForm::isPage).filter(seen::add).forEach(waiting::add);
            }
        }
    }

    MockHttpServletResponse open(PersonId person, String address) throws Exception {
        var request = get(address.startsWith("http") ? address : "http://localhost" + address.replace("{", "%7B").replace("}", "%7D").replace(" ", "%20"));
        try {
            return web.perform(person == null ? request : request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
        } catch (Exception thrown) {
            broken.add("GET " + address + " threw " + thrown);
            return new MockHttpServletResponse();
        }
    }

    private void collect(PersonId person, String address, Document page) {
        for (var form : page.select("form")) {
            var action = form.attr("action").isEmpty() ? address : plain(form.attr("action"));
            var fields = form.select("input[name], textarea[name], select[name]").stream().filter(EveryForm::isFilledIn)
                    .map(input -> new Field(input.attr("name"), type(input))).distinct().toList();
            var method = form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET";
            var names = fields.stream().map(Field::name).sorted().collect(Collectors.joining(","));
            if (!fields.isEmpty() && !action.startsWith("/sign-out") && kinds.add(method + kind(action) + names)) {
                forms.add(new Form(person, address, method, action, form.attr("enctype").startsWith("multipart"), values(form), fields));
            }
        }
    }

    /** What a browser would send if nobody touched anything. */
    static Map<String, List<String>> values(Element form) {
        var values = new HashMap<String, List<String>>();
        for (var input : form.select("input[name], textarea[name], select[name]")) {
            var type = type(input);
            if (input.hasAttr("disabled") || Set.of("submit", "button", "file").contains(type)
                    || Set.of("checkbox", "radio").contains(type) && !input.hasAttr("checked")) {
                continue;
            }
            var value = switch (type) {
                case "textarea" -> input.wholeText();
                case "select" -> input.select("option").stream().filter(option -> option.hasAttr("selected")).findFirst()
                        .or(() -> input.select("option").stream().findFirst()).map(Element::val).orElse("");
                default -> input.val();
            };
            values.computeIfAbsent(input.attr("name"), name -> new ArrayList<>()).add(value);
        }
        return values;
    }

    static String type(Element input) {
        return input.normalName().equals("input") ? input.attr("type").isEmpty() ? "text" : input.attr("type") : input.normalName();
    }

    private static boolean isFilledIn(Element input) {
        return !INPUTS.contains(type(input)) && !input.attr("name").equals("_csrf");
    }

    private static boolean isPage(String address) {
        return !address.matches(".*(/export|/archive|/content|\\.csv|\\.xlsx|\\.svg|\\.bpmn|/template$|/sign-out|/webjars|/css|/js|/print|sort=|after=|lang=).*");
    }

    private static String plain(String address) {
        return address.replaceAll("#.*", "");
    }

    /** The address with ids taken out. */
    static String kind(String address) {
        return address.replaceAll("\\?.*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}").replaceAll("/[0-9]+", "/{n}");
    }
}
