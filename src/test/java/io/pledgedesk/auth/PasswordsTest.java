package io.pledgedesk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pledgedesk.kernel.Refusal;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordMatchesItsHashOnly() {
        PasswordHash hash = PasswordHash.parse(
                passwords.hash("ann@example.com", "correct horse").phc());
        assertThat(hash.phc()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("correct horse", hash)).isTrue();
        assertThat(passwords.matches("correct horsf", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void nobodysHashNeverMatches() {
        assertThat(passwords.matches("anything", null)).isFalse();
    }

    @Test
    void composedAndDecomposedLettersAreTheSamePassword() {
        PasswordHash hash = passwords.hash("ann@example.com", "Gr\u00fc\u00dfe \u00e4 la mode");
        assertThat(passwords.matches("Gru\u0308\u00dfe a\u0308 la mode", hash)).isTrue();
    }

    @Test
    void onlyLengthCounts_andTheAddressIsNoPassword() {
        for (String bad : new String[] {null, "", "1234567", "ann@example.com", "ANN@example.com", "x".repeat(1_025)}) {
            assertThatThrownBy(() -> passwords.hash("ann@example.com", bad)).isInstanceOf(Refusal.Invalid.class);
        }
        assertThat(passwords.hash("ann@example.com", "12345678")).isNotNull();
        assertThat(passwords.hash("ann@example.com", "x".repeat(1_024))).isNotNull();
    }

    @Test
    void whatIsTooLongIsNotEvenHashed() {
        long start = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            assertThat(passwords.matches("x".repeat(100_000), null)).isFalse();
        }
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }
}
