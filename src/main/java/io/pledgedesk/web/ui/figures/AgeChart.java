package io.pledgedesk.web.ui.figures;

import io.pledgedesk.web.ui.Svg;
import io.pledgedesk.web.ui.words.WallWords;
import java.util.ArrayList;
import java.util.List;

/** One bar of five ages; 440 × 56. Ages without tickets are left out; the smallest part still holds its label. */
record AgeChart(String summary, List<Svg.Box> parts, List<Svg.Text> labels) {

    private static final double WIDTH = 440;
    private static final double GAP = 2;
    private static final double LEAST = 42;

    /** @param counts youngest first */
    static AgeChart of(List<Integer> counts, WallWords words) {
        int total = counts.stream().mapToInt(Integer::intValue).sum();
        long parts = counts.stream().filter(count -> count > 0).count();
        double free = WIDTH - parts * LEAST - Math.max(0, parts - 1) * GAP;
        List<Svg.Box> boxes = new ArrayList<>();
        List<Svg.Text> labels = new ArrayList<>();
        List<String> said = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < counts.size(); i++) {
            int count = counts.get(i);
            said.add(words.ageSpoken(i, count));
            if (count > 0) {
                double width = LEAST + free * count / total;
                boxes.add(Svg.Box.of("q" + (i + 1), x, 17, width, 17));
                labels.add(Svg.Text.of(x, 12, "start", "t-strong", Integer.toString(count)));
                labels.add(Svg.Text.of(x, 50, "start", "", words.age(i)));
                x += width + GAP;
            }
        }
        return new AgeChart(String.join(", ", said), boxes, labels);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
