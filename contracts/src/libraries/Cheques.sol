// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {IEscrow} from "../interfaces/IEscrow.sol";
import {Cheque} from "./Structs.sol";

/// @notice Rules of all contracts that draw cheques: who signs one, and which amounts count together.
library Cheques {
    /// @notice Key under which the amounts of a payer's cheques add up.
    function key(address payer, address gateway, address worker, address token, uint64 epoch, uint16 auditClass)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(payer, gateway, worker, token, epoch, auditClass));
    }

    /// @notice Whether the payer's account signed the cheque, or approved its digest where the signature is empty. The payer is not
    /// called. A signing key does not sign cheques: its account could replace it between an answer and the draw.
    function isSigned(IEscrow escrow, Cheque memory cheque, bytes calldata signature) internal view returns (bool) {
        bytes32 digest = escrow.hashCheque(cheque);
        if (signature.length == 0) return escrow.isApproved(cheque.payer, digest);
        (address signer, ECDSA.RecoverError failure,) = ECDSA.tryRecoverCalldata(digest, signature);
        return failure == ECDSA.RecoverError.NoError && signer == cheque.payer;
    }
}
