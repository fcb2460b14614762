package org.yanzhen.shared;

import java.io.IOException;
import java.util.regex.Pattern;

/** There is no room to keep what was sent (HTTP 507). Nothing of it was kept. */
public non-sealed class OutOfSpace extends Refusal {

    /** Java has no type of its own for a full disk; the systems say it in their words. */
    private static final Pattern FULL = Pattern.compile(
            "No space left on device|Disk quota exceeded|File too large|not enough space on the disk|磁盘空间不足|设备上没有空间");

    public OutOfSpace() {
        super("out-of-space");
    }

    /** Whether a file could not be written because there is no room for it. */
    public static boolean isReasonOf(Throwable failure) {
        return failure instanceof IOException
                && failure.getMessage() != null
                && FULL.matcher(failure.getMessage()).find();
    }

    @Override
    public int status() {
        return 507;
    }
}
