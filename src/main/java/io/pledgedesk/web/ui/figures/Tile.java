package io.pledgedesk.web.ui.figures;

/**
 * One number of the wallboard; tag {@code tile}.
 *
 * @param kind {@code late} or {@code soon}, shown only while {@code alarm}; null for neither
 * @param unit small text after the value; null for none
 * @param href the list behind the number; null for none
 */
public record Tile(
        String icon, String label, String value, String unit, String detail, String kind, boolean alarm, String href) {}
