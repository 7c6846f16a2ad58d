package org.tangthu.repository.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Role;

class PasswordRulesTest {
    private static final Account READER = Account.of("nguyenlan", "Nguyễn Thị Lan", new Role.Reader(), Instant.EPOCH);
    private static final Account STAFF = READER.withRole(new Role.Librarian(Set.of("VN-1")));

    @Test
    void staffNeedLongerOnesThanReaders() {
        assertThat(PasswordRules.fault(READER, "xtq7rbz")).contains(PasswordFault.TOO_SHORT);
        assertThat(PasswordRules.fault(READER, "xtq7rbzk")).isEmpty();
        assertThat(PasswordRules.fault(STAFF, "xtq7rbzk123")).contains(PasswordFault.TOO_SHORT);
        assertThat(PasswordRules.fault(STAFF, "xtq7rbzk1234")).isEmpty();
    }

    @Test
    void lengthIsCountedAsPeopleCountIt() {
        String word = Normalizer.normalize("đừngquê", Normalizer.Form.NFD);
        assertThat(word.length()).isGreaterThan(PasswordRules.SHORTEST_OF_READERS);
        assertThat(PasswordRules.fault(READER, word)).contains(PasswordFault.TOO_SHORT);
    }

    @Test
    void thereIsALongestToo() {
        assertThat(PasswordRules.fault(STAFF, "ab1?".repeat(64))).isEmpty();
        assertThat(PasswordRules.fault(STAFF, "ab1?".repeat(64) + "x")).contains(PasswordFault.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"một con vịt xòe ra hai cái cánh", "correct horse battery staple", "ahtqbmwzrkvn"})
    void whatIsLongMayBeMadeOfLettersAlone(String password) {
        assertThat(PasswordRules.fault(STAFF, password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nguyenlan", "NguyenLan1", "123nguyenlan", "Nguyễn Thị Lan", "nguyễn thị lan 9"})
    void loginAndNameAreNoPasswords(String password) {
        assertThat(PasswordRules.fault(READER, password)).contains(PasswordFault.LIKE_LOGIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "Password2024!",
                "matkhau123456",
                "matkhaumatkhau",
                "aaaaaaaaaaaa",
                "iloveyou",
                "mật khẩu"
            })
    void whatIsTriedFirstIsNoPassword(String password) {
        assertThat(PasswordRules.fault(READER, password)).contains(PasswordFault.COMMON);
    }
}
