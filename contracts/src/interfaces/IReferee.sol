// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice The data of a challenge that a referee receives when it opens. Bodies (job, receipt, evidence) are not included: a
/// referee that needs them takes them in its own calls and checks them against `jobHash` and `receiptHash`.
struct Case {
    bytes32 challengeId;
    bytes32 batchId;
    bytes32 receiptHash;
    bytes32 jobHash;
    bytes32 modelId;
    address accuser;
    uint32 index;
    address worker;
    /// @dev Unix seconds at which the case was opened at this referee: its clocks start here.
    uint64 openedAt;
    address requester;
    /// @dev Run time that the worker reports, in milliseconds; a referee that waits for a trace scales its clock by it, within
    /// {IReferee-clock}.
    uint64 runTimeMs;
}

/// @notice A referee's ruling. `Undecided` passes the challenge to the next referee; `UpheldObjective` has its effect only from a
/// referee that is {IReferee-objective}.
enum Ruling {
    Pending,
    Undecided,
    Dismissed,
    Upheld,
    UpheldObjective
}

/// @title Referee: decides challenges for Settlement
/// @notice Settlement asks its referees in order. It only opens a case and reads the ruling; the procedure (juries, commit and
/// reveal of proofs, traces, availability challenges) is internal to the referee. Referees can therefore be put in front of each
/// other without changing Settlement.
interface IReferee {
    /// @notice Opens a case for `challenge`. Only the settlement contract.
    function open(Case calldata challenge) external;

    /// @notice The current ruling. Must not revert for an opened challenge, and must not change once it is not `Pending`.
    function ruling(bytes32 challengeId) external view returns (Ruling);

    /// @notice Whether `UpheldObjective` of this referee is based on a proof that cannot exist against an honest worker, and may
    /// therefore take stake.
    function objective() external view returns (bool);

    /// @notice The maximum time, in seconds, from {open} to a ruling, over all internal clocks of the referee. Constant.
    /// Settlement treats a ruling that is still `Pending` after it as `Undecided`.
    function clock() external view returns (uint64);
}
