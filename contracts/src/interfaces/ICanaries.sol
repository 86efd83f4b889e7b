// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {LeafProof} from "./IFaults.sol";

struct Canary {
    address planter;
    uint48 plantedBlock;
    /// @dev Unix seconds after which it cannot be opened.
    uint40 expires;
    uint128 deposit;
    /// @dev Zero until it is opened.
    bytes32 caseId;
}

/// @title Canaries: wrong leaves that are announced before their batch, so that auditors stay attentive
/// @notice A planter commits to a receipt and leaves a deposit of at least the leaf's bond, see {IChallenges-costsOf}, in a block
/// before the batch's. Opened by the end of the window, it is a case with the deposit as bond, or joins the leaf's case. If the last
/// rung rules the leaf clearly wrong, only the leaf falls: the drawn openers of the case share the deposit, and each match costs a
/// slice, half of it for the planter. In all other cases, not opened ones too, the deposit is burnt.
interface ICanaries {
    event CanaryPlanted(address indexed planter, bytes32 indexed commitment, uint256 deposit, uint64 expires);
    event CanaryOpened(address indexed planter, bytes32 indexed commitment, bytes32 indexed caseId);
    event CanaryShared(bytes32 indexed caseId, address indexed auditor, uint256 amount);
    event CanaryBurnt(address indexed planter, bytes32 indexed commitment, uint256 amount);

    error InvalidNeighbour(address neighbour);
    error AmountZero();
    error AlreadyPlanted();
    error UnknownCanary();
    error AlreadyOpened();
    error PlantedTooLate();
    error TooEarly(uint64 from);
    error TooLate(uint64 until);
    error NothingToShare();

    /// @notice Stores a commitment of the caller, see {commitmentOf}, with a deposit of its free OPG.
    function plant(bytes32 commitment, uint256 deposit) external;
    /// @notice Opens a canary. Any account that has its values may call.
    /// @param random Value of the job's own draw, see {Job-orderCommit}; zero without one
    function open(address planter, bytes32 random, bytes32 salt, LeafProof calldata leaf) external returns (bytes32 caseId);
    /// @notice Divides the deposit of a canary whose case is closed, if the last rung ruled its leaf clearly wrong. Any account may
    /// call.
    function share(bytes32 caseId) external;
    /// @notice Burns the deposit of a canary that was not opened in time. Any account may call.
    function burnExpired(address planter, bytes32 commitment) external;

    function batches() external view returns (address);
    function cases() external view returns (address);
    /// @notice keccak256(abi.encode(receiptHash, random, salt)).
    function commitmentOf(bytes32 receiptHash, bytes32 random, bytes32 salt) external pure returns (bytes32);
    function canaryOf(address planter, bytes32 commitment) external view returns (Canary memory);
}
