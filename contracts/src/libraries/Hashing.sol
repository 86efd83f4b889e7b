// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Reservation} from "../interfaces/IEscrow.sol";
import {Assignment, Cheque, Job, Offer, Receipt, Summary} from "./Structs.sol";

/// @notice EIP-712 struct hashes of the signed objects. All their fields are static, so that `abi.encode` of a struct is its
/// encodeData. A test compares the type strings with the structs' definitions.
library Hashing {
    bytes32 internal constant JOB = keccak256(
        "Job(address requester,address gateway,address payer,address client,address token,address module,bytes32 modelId,bytes32 runtimes,bytes32 inputHash,bytes32 paramsHash,bytes32 requestHash,bytes32 offerHash,bytes32 orderCommit,bytes32 payment,bytes32 nonce,uint256 maxPrice,uint256 auditFee,uint64 maxInputUnits,uint64 maxOutputUnits,uint64 executeBy,uint64 settleBy,uint16 auditClass,uint8 visibility)"
    );
    bytes32 internal constant ASSIGNMENT = keccak256(
        "Assignment(bytes32 jobHash,address worker,bytes32 session,bytes32 offerHash,uint64 answerBy,uint32 attempt)"
    );
    bytes32 internal constant RECEIPT = keccak256(
        "Receipt(bytes32 jobHash,address worker,bytes32 session,bytes32 runtimeId,bytes32 outputHash,bytes32 outputSaltHash,bytes32 streamRoot,bytes32 engineFingerprint,uint256 price,uint64 inputUnits,uint64 outputUnits,uint64 startedAt,uint64 finishedAt,uint32 attempt,uint8 finishReason)"
    );
    bytes32 internal constant OFFER = keccak256(
        "Offer(address worker,address token,address module,bytes32 modelId,bytes32 runtimeId,uint256 inputUnitPrice,uint256 outputUnitPrice,uint256 minimumPrice,uint256 checkFee,uint64 validUntil)"
    );
    bytes32 internal constant CHEQUE = keccak256(
        "Cheque(address module,address payer,address gateway,address worker,address token,uint256 cumulative,uint64 epoch,uint16 gatewayFeeBps,uint16 burnBps,uint16 auditClass,uint8 postingMode)"
    );
    bytes32 internal constant SUMMARY = keccak256(
        "Summary(bytes32 batchId,address auditor,bytes32 outcomesRoot,bytes32 bitmapHash,bytes32 counts,bytes32 fingerprint,uint8 round)"
    );
    bytes32 internal constant RESERVATION = keccak256(
        "Reservation(address module,address payer,address worker,address token,uint256 amount,bytes32 nonce,uint64 deadline)"
    );

    function hash(Job memory job) internal pure returns (bytes32) {
        return keccak256(abi.encode(JOB, job));
    }

    function hash(Assignment memory assignment) internal pure returns (bytes32) {
        return keccak256(abi.encode(ASSIGNMENT, assignment));
    }

    function hash(Receipt memory receipt) internal pure returns (bytes32) {
        return keccak256(abi.encode(RECEIPT, receipt));
    }

    function hash(Offer memory offer) internal pure returns (bytes32) {
        return keccak256(abi.encode(OFFER, offer));
    }

    function hash(Cheque memory cheque) internal pure returns (bytes32) {
        return keccak256(abi.encode(CHEQUE, cheque));
    }

    function hash(Summary memory summary) internal pure returns (bytes32) {
        return keccak256(abi.encode(SUMMARY, summary));
    }

    function hash(Reservation memory reservation) internal pure returns (bytes32) {
        return keccak256(abi.encode(RESERVATION, reservation));
    }
}
