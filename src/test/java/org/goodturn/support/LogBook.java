package org.goodturn.support;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What the application logs while it is open, with the whole story of every exception. */
public final class LogBook implements AutoCloseable {

    private final List<String> entries = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {

        @Override
        public void publish(LogRecord entry) {
            if (!entry.getLoggerName().startsWith("com.icegreen")) {
                entries.add(entry.getLoggerName() + ": " + message(entry) + story(entry.getThrown()));
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // there is nothing to let go
        }
    };

    public LogBook() {
        Logger.getLogger("").addHandler(handler);
    }

    public List<String> entries() {
        return entries;
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(handler);
    }

    private static String message(LogRecord entry) {
        return entry instanceof ExtLogRecord formatted ? formatted.getFormattedMessage() : entry.getMessage();
    }

    private static String story(Throwable failure) {
        if (failure == null) {
            return "";
        }
        var story = new StringWriter();
        failure.printStackTrace(new PrintWriter(story, true));
        return System.lineSeparator() + story;
    }
}
