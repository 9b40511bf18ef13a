package io.pledgedesk.ticket;

import java.util.List;

/** No row names these files any more, once the transaction has ended well. @param keys in the store of files */
record FilesUnnamed(List<String> keys) {

    FilesUnnamed {
        keys = List.copyOf(keys);
    }
}
