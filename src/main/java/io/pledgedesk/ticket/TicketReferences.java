package io.pledgedesk.ticket;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/** Makes {@code #1042} in a note a link to that ticket. Notes only: a customer's page must not lead to the desk. */
final class TicketReferences implements PostProcessor {

    /** Neither a part of a word nor of an address; as long as a number of ours can be. */
    private static final Pattern REFERENCE = Pattern.compile("(?<![\\w/&#])#([1-9][0-9]{0,17})(?![\\w-])");

    @Override
    public Node process(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                // a link holds no links
            }

            @Override
            public void visit(Text text) {
                link(text);
            }
        });
        return document;
    }

    private static void link(Text text) {
        String words = text.getLiteral();
        Matcher found = REFERENCE.matcher(words);
        int from = 0;
        while (found.find()) {
            Link link = new Link("/desk/tickets/" + found.group(1), null);
            link.appendChild(new Text(found.group()));
            text.insertBefore(new Text(words.substring(from, found.start())));
            text.insertBefore(link);
            from = found.end();
        }
        text.setLiteral(words.substring(from));
    }
}
