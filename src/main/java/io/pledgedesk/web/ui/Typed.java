package io.pledgedesk.web.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/**
 * A form with rows, as the browser sent it. A field of a row is named {@code list.0.field}.
 *
 * @param fields by name, in the order of the page
 */
public record Typed(Map<String, List<String>> fields) {

    /** More rows of one list are not looked at. */
    private static final int MAX_ROWS = 2_100;

    /** The form of the request that is being handled; its method must have a form parameter, so that the form is read. */
    public static Typed current() {
        FormData data = CurrentRequestManager.get().getFormData();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String name : data == null ? List.<String>of() : data) {
            Deque<FormValue> values = data.get(name) == null ? new ArrayDeque<>() : data.get(name);
            fields.put(
                    name,
                    values.stream()
                            .filter(value -> !value.isFileItem())
                            .map(FormValue::getValue)
                            .toList());
        }
        return new Typed(fields);
    }

    /** Without blanks around it; empty when it was not sent. */
    public String text(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    /** The ticked boxes of one name. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public boolean isTicked(String name) {
        return fields.containsKey(name);
    }

    /** How many rows a list has: one more than the greatest index that was sent. */
    public int rows(String list) {
        String prefix = list + ".";
        return fields.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .mapToInt(name -> indexIn(name.substring(prefix.length())) + 1)
                .filter(rows -> rows <= MAX_ROWS)
                .max()
                .orElse(0);
    }

    private static int indexIn(String rest) {
        int dot = rest.indexOf('.');
        String number = dot < 0 ? rest : rest.substring(0, dot);
        boolean isNumber =
                !number.isEmpty() && number.length() <= 5 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(number) : -1;
    }
}
