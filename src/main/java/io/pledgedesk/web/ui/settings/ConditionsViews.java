package io.pledgedesk.web.ui.settings;

import io.pledgedesk.custom.CustomFields;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.words.ConditionWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the rows in which conditions are edited. */
@ApplicationScoped
class ConditionsViews {

    private final ConditionNames names;
    private final ConditionWords words;
    private final CustomFields custom;

    ConditionsViews(ConditionNames names, ConditionWords words, CustomFields custom) {
        this.custom = custom;
        this.names = names;
        this.words = words;
    }

    /** @param form holds what is wrong, at {@code rules.0.value} and the like */
    ConditionsView of(ConditionDraft draft, Form form, boolean mayEdit) {
        return new ConditionsView(
                draft.match().equals("any"),
                IntStream.range(0, draft.rows().size())
                        .mapToObj(i -> row("rules." + i, draft.rows().get(i), form))
                        .toList(),
                ConditionDraft.FIELDS.stream()
                        .map(field -> new Option(field, words.field(field)))
                        .toList(),
                custom.all().stream()
                        .map(field -> new Option(field.key, field.label))
                        .toList(),
                mayEdit,
                form.error("rules"));
    }

    private ConditionsView.Row row(String name, ConditionRow row, Form form) {
        String error = form.error(name + ".value");
        return new ConditionsView.Row(
                name,
                form.id(name),
                row.field(),
                words.field(row.field()),
                row.key(),
                operators(row),
                row.isChosen() ? choices(row) : List.of(),
                String.join("\n", row.values()),
                words.hint(row.field()),
                error == null ? null : error(row, error));
    }

    private static String unknown(ConditionRow row) {
        return row.values().isEmpty() ? "empty" : row.field();
    }

    /** The API speaks of ids; here people typed names. */
    private String error(ConditionRow row, String error) {
        boolean named = row.field().equals("organization") || row.field().equals("requester");
        boolean better = row.values().isEmpty() || (named && !row.operator().equals(ConditionRow.CONTAINS));
        return better ? words.unknown(unknown(row)) : error;
    }

    private List<ConditionsView.Choice> operators(ConditionRow row) {
        Stream<String> codes = row.isChosen()
                ? Stream.of(ConditionRow.ANY_OF, ConditionRow.NONE_OF)
                : Stream.of(ConditionRow.ANY_OF, ConditionRow.NONE_OF, ConditionRow.CONTAINS);
        return codes.map(code -> new ConditionsView.Choice(code, words.operator(code), code.equals(row.operator())))
                .toList();
    }

    private List<ConditionsView.Choice> choices(ConditionRow row) {
        return names.choices(row.field()).stream()
                .map(option -> new ConditionsView.Choice(
                        option.value(), option.label(), row.values().contains(option.value())))
                .toList();
    }
}
