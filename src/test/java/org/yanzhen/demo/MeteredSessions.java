package org.yanzhen.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what the database is asked about sessions: there is one question for each connection taken. */
final class MeteredSessions implements BeanPostProcessor {

    private final AtomicLong questions = new AtomicLong();

    long questions() {
        return questions.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return "sessionConnections".equals(name) ? counted((DataSource) bean) : bean;
    }

    private DataSource counted(DataSource connections) {
        return new DelegatingDataSource(connections) {
            @Override
            public Connection getConnection() throws SQLException {
                questions.incrementAndGet();
                return super.getConnection();
            }
        };
    }
}
