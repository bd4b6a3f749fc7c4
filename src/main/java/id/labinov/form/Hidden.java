package id.labinov.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ids of the inputs that are not asked with these answers, cells of lists included. */
final class Hidden {

    private Hidden() {}

    static List<String> ids(FormDefinition definition, Map<String, Object> answers) {
        var hidden = Visibility.hidden(definition, answers);
        var context = Visibility.context(definition, answers, hidden);
        var ids = new ArrayList<>(hidden);
        for (var list : definition.fields()) {
            var number = 0;
            for (var row : list.kind() == Field.Kind.LIST ? Values.rowsOf(answers.get(list.key())) : List.<Map<String, Object>>of()) {
                var around = Visibility.rowContext(list, row, context);
                var at = list.key() + "[" + number++ + "].";
                list.columns().stream().filter(column -> Visibility.hides(column, around)).forEach(column -> ids.add(at + column.key()));
            }
        }
        return ids;
    }
}
