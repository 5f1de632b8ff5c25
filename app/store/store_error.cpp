#include "app/store/store_error.h"

namespace arpenteur {

Words message(StoreFault fault) {
    switch (fault) {
        case StoreFault::disk_full:
            return {"le disque est plein", "the disk is full"};
        case StoreFault::disk:
            return {"le disque ne répond pas comme il faut", "the disk does not answer as it should"};
        case StoreFault::busy:
            return {"un autre programme écrit dans le fichier de la visite",
                    "another program is writing to the visit’s file"};
        case StoreFault::damaged:
            return {"le fichier de la visite est endommagé", "the visit’s file is damaged"};
        case StoreFault::read_only:
            return {"le dossier n’accepte plus d’écriture", "the folder is no longer writable"};
        case StoreFault::gone:
            return {"le fichier de la visite a été déplacé ou supprimé",
                    "the visit’s file was moved or removed"};
        case StoreFault::other:
            break;
    }
    return {"la machine a refusé l’écriture", "the machine refused to write"};
}

StoreError::StoreError(StoreFault fault, const std::string& operation, const std::filesystem::path& path,
                       const std::string& cause)
    : std::runtime_error(operation + " " + path.string() + ": " + cause), fault_(fault) {}

}  // namespace arpenteur
