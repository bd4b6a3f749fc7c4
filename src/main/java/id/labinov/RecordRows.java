package id.labinov;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reads rows into records by their snake_case columns at once. Spring's own mapper tries the component's name first and learns from
 * an exception, for each column of each row, that there is no such column; both databases take longer for that than for the query. */
@Configuration(proxyBeanMethods = false)
class RecordRows {

    private final Map<Class<?>, RowMapper<?>> mappers = new ConcurrentHashMap<>();

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcTemplate template) {
        var client = JdbcClient.create(template);
        return sql -> statement(client.sql(sql));
    }

    private StatementSpec statement(StatementSpec statement) {
        return (StatementSpec) Proxy.newProxyInstance(StatementSpec.class.getClassLoader(), new Class<?>[] {StatementSpec.class}, (proxy, method, given) -> {
            if (given != null && given[0] instanceof Class<?> type && type.isRecord()) {
                return statement.query(mappers.computeIfAbsent(type, RecordMapper::new));
            }
            try {
                var result = method.invoke(statement, given);
                return result instanceof StatementSpec ? proxy : result;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        });
    }
}
