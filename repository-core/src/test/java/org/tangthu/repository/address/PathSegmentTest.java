package org.tangthu.repository.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathSegmentTest {
    @ParameterizedTest
    @CsvSource({"VN-T/1, VN-T%2F1", "VN-1:A, VN-1%3AA", "han-nom, han-nom", "sổ bộ, s%E1%BB%95%20b%E1%BB%99"})
    void anIdentifierIsOneSegmentAndComesBack(String identifier, String segment) {
        assertThat(PathSegment.of(identifier)).isEqualTo(segment);
        assertThat(PathSegment.identifier(segment)).isEqualTo(identifier);
    }

    @ParameterizedTest
    @CsvSource({"VN-1:A, VN-1:A", "VN-T%2f1, VN-T/1", "a+b, a+b"})
    void whatAServerDecodedInPartIsReadToo(String segment, String identifier) {
        assertThat(PathSegment.identifier(segment)).isEqualTo(identifier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "a%2", ""})
    void whatIsBadlyEncodedStaysAsItIs(String segment) {
        assertThat(PathSegment.identifier(segment)).isEqualTo(segment);
    }
}
