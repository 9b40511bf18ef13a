package io.pledgedesk.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses belong to everybody; plain, no application. */
class EgressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::1",
                "2001::1",
                "2001:db8::1",
                "3fff::1",
                "100::1",
                "fec0::1"
            })
    void whatLeadsInsideIsNotGlobal(String address) throws UnknownHostException {
        assertThat(GlobalAddresses.contain(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "172.15.255.255",
                "172.32.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "11.0.0.0",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001::1",
                "2001:4860:4860::8888"
            })
    void whatBelongsToEverybodyIs(String address) throws UnknownHostException {
        assertThat(GlobalAddresses.contain(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aRangeEndsWhereItsBitsDo() throws UnknownHostException {
        AddressRange range = AddressRange.of("10.1.0.0/15");
        assertThat(range.contains(InetAddress.getByName("10.1.255.255"))).isTrue();
        assertThat(range.contains(InetAddress.getByName("10.2.0.0"))).isFalse();
        assertThat(range.contains(InetAddress.getByName("::1"))).isFalse();
        assertThat(AddressRange.of("127.0.0.1").contains(InetAddress.getByName("127.0.0.2")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap.example.org/8", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "", "fe80::/129"})
    void whatIsNoRangeStopsTheStart(String text) {
        assertThatThrownBy(() -> AddressRange.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
