package io.pledgedesk.kernel;

/**
 * What a change says about one field: keep it, or set it to a value (which may be null).
 *
 * @param isChange false keeps the field as it is
 */
public record Edit<T>(boolean isChange, T value) {

    private static final Edit<?> KEEP = new Edit<>(false, null);

    @SuppressWarnings("unchecked")
    public static <T> Edit<T> keep() {
        return (Edit<T>) KEEP;
    }

    public static <T> Edit<T> to(T value) {
        return new Edit<>(true, value);
    }
}
