// The keyring of a delegation: people's public keys, their private ones under a passphrase that is nowhere here, the delegation's key by version wrapped for each of them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MembersKeyring1764000840001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table keyring (id uuid primary key references channel (id), party text not null unique);
      create table keyring_person (person uuid not null references person (id), keyring uuid not null references keyring (id), public_key text not null, wrapped text not null, salt text not null, rounds int not null, at timestamptz not null, primary key (keyring, person));
      create table keyring_key (keyring uuid not null references keyring (id), version int not null, checksum text not null, person uuid references person (id), at timestamptz not null, primary key (keyring, version));
      create table keyring_share (
        keyring uuid not null, version int not null, person uuid not null, wrapped text not null, primary key (keyring, version, person),
        foreign key (keyring, person) references keyring_person (keyring, person), foreign key (keyring, version) references keyring_key (keyring, version));`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
