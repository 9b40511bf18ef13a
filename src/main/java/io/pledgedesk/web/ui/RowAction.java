package io.pledgedesk.web.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button of a form with rows asks for, as its value says it: {@code save}, {@code add:weekly.monday},
 * {@code remove:exceptions.3}.
 *
 * @param verb empty when there was none
 * @param list the rows that it is about; empty for none
 * @param index of the row; -1 for none
 */
public record RowAction(String verb, String list, int index) {

    private static final Pattern VALUE = Pattern.compile("([a-z]{1,20})(?::([A-Za-z.]{0,60}?)(?:\\.?([0-9]{1,4}))?)?");

    public static RowAction of(String value) {
        Matcher parts = VALUE.matcher(value == null ? "" : value);
        if (!parts.matches()) {
            return new RowAction("save", "", -1);
        }
        return new RowAction(
                parts.group(1),
                parts.group(2) == null ? "" : parts.group(2),
                parts.group(3) == null ? -1 : Integer.parseInt(parts.group(3)));
    }

    public boolean is(String wanted) {
        return verb.equals(wanted);
    }
}
