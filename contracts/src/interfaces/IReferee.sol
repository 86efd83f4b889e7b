// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice What a referee knows of a challenge when it opens. Bodies (job, receipt, evidence) are not here: a referee that
/// needs them asks for them in its own calls and checks them against `jobHash` and `receiptHash`.
struct Case {
    bytes32 challengeId;
    bytes32 batchId;
    bytes32 receiptHash;
    bytes32 jobHash;
    bytes32 modelId;
    address accuser;
    uint32 index;
    address worker;
    /// @dev Unix seconds at which this referee was asked: its clocks start here.
    uint64 openedAt;
    address requester;
    /// @dev Milliseconds that the worker says the job ran; a referee that waits for a trace scales its clock by it, within {IReferee-clock}.
    uint64 runTimeMs;
}

/// @notice A referee's answer. `Undecided` hands the challenge to the next referee; `UpheldObjective` is taken at its word
/// only from a referee that is {IReferee-objective}.
enum Ruling {
    Pending,
    Undecided,
    Dismissed,
    Upheld,
    UpheldObjective
}

/// @title Decides challenges for a Settlement
/// @notice Settlement asks its referees in order. Everything that happens inside (juries, commit and reveal of proofs, traces,
/// demands of availability) is the referee's own; Settlement only opens a case and reads the ruling, so that referees can be
/// added in front of each other without changing Settlement.
interface IReferee {
    /// @notice Begins to judge `challenge`. Only the settlement contract may call.
    function open(Case calldata challenge) external;

    /// @notice The answer now. Must not revert for an opened challenge, and must not change once it is not `Pending`.
    function ruling(bytes32 challengeId) external view returns (Ruling);

    /// @notice Whether `UpheldObjective` of this referee rests on a proof that an honest worker cannot meet, and so may take stake.
    function objective() external view returns (bool);

    /// @notice The longest time, in seconds, from {open} to a ruling, over all clocks that the referee runs inside. Constant.
    /// Settlement reads a ruling that is still `Pending` after it as `Undecided`.
    function clock() external view returns (uint64);
}
