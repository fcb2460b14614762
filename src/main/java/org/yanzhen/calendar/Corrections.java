package org.yanzhen.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.repository.Repository;

/** All corrections. */
interface Corrections extends Repository<Correction, LocalDate> {

    Correction save(Correction correction);

    void deleteById(LocalDate day);

    List<Correction> findAllByOrderByDay();
}
