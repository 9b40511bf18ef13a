package io.pledgedesk.ticket;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.PostProcessor;

/** Makes the headings of a text stand below the title of the page that it is on, without leaving out a level. */
final class HeadingsBelow implements PostProcessor {

    private static final int HIGHEST = 2;
    private static final int LOWEST = 4;

    @Override
    public Node process(Node document) {
        List<Heading> headings = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading);
            }
        });
        int before = HIGHEST - 1;
        int shift =
                HIGHEST - headings.stream().mapToInt(Heading::getLevel).min().orElse(HIGHEST);
        for (Heading heading : headings) {
            int level = Math.min(heading.getLevel() + shift, Math.min(before + 1, LOWEST));
            heading.setLevel(level);
            before = level;
        }
        return document;
    }
}
