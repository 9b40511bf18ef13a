package io.pledgedesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final Lanes lanes = new Lanes();

    @Test
    void eachPieceIsDoneOnce_andWhatTheyAnswerIsAddedUp() {
        List<Integer> pieces = IntStream.rangeClosed(1, 500).boxed().toList();
        Queue<Integer> done = new ConcurrentLinkedQueue<>();
        int sum = lanes.sum(pieces, piece -> {
            done.add(piece);
            return piece;
        });
        assertThat(sum).isEqualTo(500 * 501 / 2);
        assertThat(done).containsExactlyInAnyOrderElementsOf(pieces);
    }

    @Test
    void onePieceAloneIsDoneByTheCaller() {
        Thread caller = Thread.currentThread();
        assertThat(lanes.sum(List.of(1), piece -> Thread.currentThread() == caller ? 1 : 0))
                .isEqualTo(1);
    }

    @Test
    void withoutPiecesThereIsNothingToDo() {
        assertThat(lanes.sum(List.of(), piece -> 1)).isZero();
    }

    @Test
    void whatFailsIsToldToTheCaller() {
        assertThatThrownBy(() -> lanes.sum(List.of(1, 2, 3, 4), piece -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
