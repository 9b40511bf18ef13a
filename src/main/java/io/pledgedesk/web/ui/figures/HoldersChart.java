package io.pledgedesk.web.ui.figures;

import io.pledgedesk.report.Holding;
import io.pledgedesk.web.ui.Svg;
import io.pledgedesk.web.ui.words.WallWords;
import java.util.ArrayList;
import java.util.List;

/** Who holds what: late, due soon and on time, a row a person; 440 × 189. */
record HoldersChart(String summary, List<Svg.Box> parts, List<Svg.Text> labels, int more) {

    private static final int MAX_PEOPLE = 6;
    private static final double LEFT = 112;
    private static final double WIDTH = 275;
    private static final double GAP = 1.5;
    private static final int LEAST_SCALE = 8;
    private static final int LONGEST_NAME = 14;

    static HoldersChart of(List<Holding> holdings, WallWords words) {
        List<Holding> people =
                holdings.stream().filter(holding -> holding.agentId() != null).toList();
        List<Holding> shown = new ArrayList<>(people.subList(0, Math.min(MAX_PEOPLE, people.size())));
        holdings.stream().filter(holding -> holding.agentId() == null).forEach(shown::add);
        int most = Math.max(
                LEAST_SCALE, shown.stream().mapToInt(Holding::total).max().orElse(0));
        HoldersChart chart = new HoldersChart(
                String.join(
                        "; ",
                        shown.stream().map(holding -> said(holding, words)).toList()),
                new ArrayList<>(),
                new ArrayList<>(),
                Math.max(0, people.size() - MAX_PEOPLE));
        for (int i = 0; i < shown.size(); i++) {
            chart.draw(shown.get(i), 3 + 27 * i, WIDTH / most, words);
        }
        return chart;
    }

    private void draw(Holding holding, double y, double unit, WallWords words) {
        boolean nobody = holding.agentId() == null;
        labels.add(Svg.Text.of(0, y + 13.5, "start", nobody ? "t-strong" : "", name(holding, words)));
        double x = part("f-late", "t-in", holding.late(), LEFT, y, unit);
        x = part("f-soon", "t-insoon", holding.soon(), x, y, unit);
        x = part("f-ok", null, holding.onTime(), x, y, unit);
        labels.add(Svg.Text.of(x + 6, y + 13.5, "start", "t-strong", Integer.toString(holding.total())));
    }

    private double part(String css, String inside, int count, double x, double y, double unit) {
        if (count == 0) {
            return x;
        }
        double width = Math.max(3, unit * count - GAP);
        parts.add(Svg.Box.of(css, x, y, width, 18));
        if (inside != null && width >= 14) {
            labels.add(Svg.Text.of(x + width / 2, y + 13.5, "middle", inside, Integer.toString(count)));
        }
        return x + width + GAP;
    }

    private static String name(Holding holding, WallWords words) {
        String name = holding.agentId() == null ? words.unassigned() : holding.name();
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    private static String said(Holding holding, WallWords words) {
        return words.holding(
                holding.agentId() == null ? words.unassigned() : holding.name(),
                holding.late(),
                holding.soon(),
                holding.onTime());
    }

    public boolean isEmpty() {
        return labels.isEmpty();
    }
}
