package io.turnout.inventory;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A customer in the database. */
@Entity
@Table(schema = "inventory", name = "customer")
class CustomerEntity extends Versioned {

    private String name = "";

    protected CustomerEntity() {}

    CustomerEntity(UUID id, String name) {
        super(id);
        this.name = name;
    }

    void rename(String newName) {
        this.name = newName;
    }

    String name() {
        return name;
    }

    @Override
    CustomerRecord record() {
        return new CustomerRecord(id(), name, version());
    }
}
