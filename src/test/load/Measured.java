import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** How often a call was answered in a second, how long it took, and the processor time of each, in milliseconds. */
record Measured(double rate, double p50, double p95, double p99, double server, double database) {

    private static final double NANOS = 1_000_000.0;

    static Measured of(List<Long> nanos, Duration time, long server, long database) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        double count = sorted.length;
        return new Measured(
                count / time.toNanos() * 1000 * NANOS,
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                server / NANOS / count,
                database / NANOS / count);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / NANOS;
    }

    /** The round of the middle rate. */
    static Measured median(List<Measured> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Measured::rate))
                .toList()
                .get(rounds.size() / 2);
    }

    @Override
    public String toString() {
        return String.format("%9.0f %9.2f %9.2f %9.2f %11.3f %11.3f", rate, p50, p95, p99, server, database);
    }
}
