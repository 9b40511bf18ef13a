package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of lists that leave as files. */
@MessageBundle("export")
public interface ExportWords {

    /** In the order of the cells, parted by a bar. */
    @Message("""
        Number|Subject|Status|Priority|Due (UTC)|Promise|Customer|Email|Organization|Team|Assignee|Tags|Channel|Created \
        (UTC)|Updated (UTC)|Solved (UTC)|Status name\
        """)
    String columns();
}
