package io.pledgedesk.web.ui;

import java.util.Locale;

/** Coordinates as an SVG writes them: one place behind the point. */
public final class Svg {

    private Svg() {}

    public static String n(double coordinate) {
        double rounded = Math.round(coordinate * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    /** A label in a picture. @param anchor {@code start}, {@code middle} or {@code end} @param css may be empty */
    public record Text(String x, String y, String anchor, String css, String text) {

        public static Text of(double x, double y, String anchor, String css, String text) {
            return new Text(n(x), n(y), anchor, css, text);
        }
    }

    /** A filled rectangle. */
    public record Box(String css, String x, String y, String width, String height) {

        public static Box of(String css, double x, double y, double width, double height) {
            return new Box(css, n(x), n(y), n(width), n(height));
        }
    }

    /** A straight line. */
    public record Line(String css, String x1, String y1, String x2, String y2) {

        public static Line of(String css, double x1, double y1, double x2, double y2) {
            return new Line(css, n(x1), n(y1), n(x2), n(y2));
        }
    }
}
