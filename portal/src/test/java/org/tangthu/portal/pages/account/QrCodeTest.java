package org.tangthu.portal.pages.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void saysWhatItWasMadeOf() throws Exception {
        String text =
                "otpauth://totp/Kho%20s%E1%BB%91:lan?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=Kho%20s%E1%BB%91";
        QrCode code = QrCode.of(text);
        BitMatrix modules = new BitMatrix(code.size() - 8);
        Matcher drawn = MODULE.matcher(code.path());
        while (drawn.find()) {
            modules.set(Integer.parseInt(drawn.group(1)) - 4, Integer.parseInt(drawn.group(2)) - 4);
        }
        assertThat(new Decoder().decode(modules).getText()).isEqualTo(text);
    }
}
