package org.yanzhen.engine;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * Passwords as they are kept: so that whoever reads the table still needs a long time for each guess. A hash says itself
 * how often it was gone round, so that more rounds later leave the old ones valid.
 */
class SlowHash implements PasswordEncryptor {

    static final String NAME = "PBKDF2-SHA512";

    private static final int BYTES = 32;

    private final int rounds;
    private final SecureRandom random = new SecureRandom();

    SlowHash(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String encrypt(String password) {
        var salt = new byte[16];
        random.nextBytes(salt);
        return rounds + "$" + text(salt) + "$" + text(hash(password, salt, rounds));
    }

    @Override
    public boolean check(String password, String kept) {
        var parts = kept.split("\\$", -1);
        return parts.length == 3
                && MessageDigest.isEqual(
                        Base64.getDecoder().decode(parts[2]),
                        hash(password, Base64.getDecoder().decode(parts[1]), Integer.parseInt(parts[0])));
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, BYTES * 8))
                    .getEncoded();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
