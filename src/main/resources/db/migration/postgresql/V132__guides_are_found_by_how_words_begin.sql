create index guide_word_by_beginning on guide_word (word varchar_pattern_ops);
