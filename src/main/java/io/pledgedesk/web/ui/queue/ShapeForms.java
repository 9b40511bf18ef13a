package io.pledgedesk.web.ui.queue;

import io.pledgedesk.view.ListShape;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.words.QueueWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the form by which a list is given other columns and headings. */
@ApplicationScoped
class ShapeForms {

    /** @param shown whether the list has it now */
    record ColumnChoice(String code, String label, boolean shown) {}

    /** @param columns those in the list, in their order @param all those that it can have */
    record ShapeForm(List<ColumnChoice> columns, List<ColumnChoice> all, Field group, List<Option> groups) {
        ShapeForm {
            columns = List.copyOf(columns);
        }

        /** Cells of a row: the box, the clock and the subject stand in each. */
        public int width() {
            return columns.size() + 3;
        }
    }

    private final QueueWords words;

    ShapeForms(QueueWords words) {
        this.words = words;
    }

    ShapeForm form(ListShape shape) {
        List<ColumnChoice> all = Arrays.stream(ListShape.Column.values())
                .map(column -> new ColumnChoice(column.code(), words.column(column.code()), shape.shows(column)))
                .toList();
        List<Option> groups = new ArrayList<>();
        groups.add(new Option(ListShape.AS_SORTED, words.groupedBy(ListShape.AS_SORTED)));
        Arrays.stream(ListShape.Grouping.values())
                .forEach(grouping -> groups.add(new Option(grouping.code(), words.groupedBy(grouping.code()))));
        String grouped = shape.grouping() == null ? ListShape.AS_SORTED : shape.groupingCode();
        Field group = new Field("l-group", "group", words.grouping(), null, null, grouped, true);
        return new ShapeForm(all.stream().filter(ColumnChoice::shown).toList(), all, group, groups);
    }
}
