package io.pledgedesk.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as CSV (RFC 4180), every text quoted. Text that a spreadsheet would take for a formula gets an apostrophe in front,
 * so that a customer's subject can't run on an agent's machine; numbers and instants stay what they are.
 */
public final class CsvTable {

    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private final StringBuilder text = new StringBuilder();

    /** @param header one part after the other */
    public CsvTable(List<?>... header) {
        row(header);
    }

    /** @param cells text, numbers, instants or null; one part after the other */
    public CsvTable row(List<?>... cells) {
        text.append(line(Stream.of(cells).flatMap(List::stream).collect(Collectors.toList())));
        return this;
    }

    /** One row for itself, for tables that are written while they are read. */
    public static String line(List<?> cells) {
        return cells.stream().map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** As a download. @param fileName plain ASCII */
    public Response download(String fileName) {
        return Response.ok(text.toString(), "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .build();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number || value instanceof Instant) {
            return value.toString();
        }
        String plain = value.toString();
        return '"' + (looksLikeFormula(plain) ? "'" : "") + plain.replace("\"", "\"\"") + '"';
    }

    private static boolean looksLikeFormula(String plain) {
        String start = plain.stripLeading();
        return (!start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0)
                || (!plain.isEmpty() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0);
    }
}
