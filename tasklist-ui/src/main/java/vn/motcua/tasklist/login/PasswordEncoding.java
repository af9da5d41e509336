package vn.motcua.tasklist.login;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords are kept by Argon2id; what was kept by bcrypt is encoded again at the next login. */
final class PasswordEncoding {

  private static final String ARGON2 = "argon2";

  private PasswordEncoding() {}

  static PasswordEncoder encoder() {
    DelegatingPasswordEncoder encoder =
        new DelegatingPasswordEncoder(
            ARGON2,
            Map.of(
                ARGON2,
                Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                "bcrypt",
                new BCryptPasswordEncoder()));
    encoder.setDefaultPasswordEncoderForMatches(new NeverRight());
    return encoder;
  }

  /** An account whose password is encoded in no way we know: nobody comes in. */
  private static final class NeverRight implements PasswordEncoder {

    @Override
    public String encode(@Nullable CharSequence password) {
      throw new UnsupportedOperationException("Only asked about passwords that exist.");
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
      return false;
    }
  }
}
