// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {BatchParameters, IBatches, Neighbours} from "./interfaces/IBatches.sol";
import {Canary, ICanaries} from "./interfaces/ICanaries.sol";
import {CaseStatus, ICases, Opener, OpenerKind} from "./interfaces/ICases.sol";
import {IChallenges} from "./interfaces/IChallenges.sol";
import {IEscrow} from "./interfaces/IEscrow.sol";
import {LeafProof} from "./interfaces/IFaults.sol";
import {IRounds} from "./interfaces/IRounds.sol";

/// @title Canaries
/// @notice See {ICanaries}.
contract Canaries is ICanaries, ReentrancyGuardTransient {
    using SafeCast for uint256;

    IBatches private immutable _batches;
    IRounds private immutable _rounds;
    ICases private immutable _cases;
    IEscrow private immutable _escrow;
    address private immutable _opg;
    /// @dev Longest time from planting to the end of the window of the receipt's batch.
    uint256 private immutable _lifetime;

    mapping(address planter => mapping(bytes32 commitment => Canary)) private _canaries;
    /// @dev Deposit that a closed case has returned or will return.
    mapping(bytes32 caseId => uint256) private _deposits;

    /// @param cases_ may have no code yet; it reads this contract's address from {IChallenges}
    constructor(IBatches batches_, ICases cases_) {
        Neighbours memory n = batches_.neighbours();
        require(n.cases == address(cases_), InvalidNeighbour(address(batches_)));
        (_batches, _cases, _rounds) = (batches_, cases_, IRounds(n.rounds));
        _escrow = IEscrow(batches_.escrow());
        _opg = _escrow.opg();
        BatchParameters memory p = batches_.parameters();
        _lifetime = uint256(p.jobLifetime) + p.window;
    }

    /// @inheritdoc ICanaries
    function plant(bytes32 commitment, uint256 deposit) external nonReentrant {
        require(deposit != 0, AmountZero());
        Canary storage canary = _canaries[msg.sender][commitment];
        require(canary.planter == address(0), AlreadyPlanted());
        canary.planter = msg.sender;
        canary.plantedBlock = uint48(block.number);
        canary.expires = uint40(block.timestamp + _lifetime);
        canary.deposit = deposit.toUint128();
        _escrow.transferFrom(msg.sender, address(this), _opg, deposit);
        emit CanaryPlanted(msg.sender, commitment, deposit, canary.expires);
    }

    /// @inheritdoc ICanaries
    function open(address planter, bytes32 random, bytes32 salt, LeafProof calldata leaf)
        external
        nonReentrant
        returns (bytes32 caseId)
    {
        bytes32 commitment = commitmentOf(leaf.leaf.receiptHash, random, salt);
        Canary storage canary = _canaries[planter][commitment];
        require(canary.planter != address(0), UnknownCanary());
        require(canary.caseId == 0, AlreadyOpened());
        require(block.timestamp < canary.expires, TooLate(canary.expires));
        require(canary.plantedBlock < _batches.getBatch(leaf.batchId).postedBlock, PlantedTooLate());
        uint64 windowEnd = _rounds.progressOf(leaf.batchId).windowEnd;
        require(block.timestamp <= windowEnd, TooLate(windowEnd));
        uint256 deposit = canary.deposit;
        _escrow.transfer(address(_cases), _opg, deposit);
        caseId = IChallenges(_cases.challenges()).openCanary(leaf, planter, deposit);
        canary.caseId = caseId;
        _deposits[caseId] = deposit;
        emit CanaryOpened(planter, commitment, caseId);
    }

    /// @inheritdoc ICanaries
    function share(bytes32 caseId) external nonReentrant {
        uint256 deposit = _deposits[caseId];
        (bool lastWrong,) = _cases.falseMatchesOf(caseId);
        require(deposit != 0 && lastWrong && _cases.getCase(caseId).status == CaseStatus.Closed, NothingToShare());
        _deposits[caseId] = 0;
        Opener[] memory openers = _cases.openersOf(caseId);
        uint256 count;
        for (uint256 i; i < openers.length; ++i) {
            if (_found(openers[i].kind)) ++count;
        }
        uint256 rest = deposit;
        for (uint256 i; i < openers.length; ++i) {
            if (!_found(openers[i].kind)) continue;
            uint256 amount = deposit / count;
            rest -= amount;
            _escrow.transfer(openers[i].account, _opg, amount);
            emit CanaryShared(caseId, openers[i].account, amount);
        }
        if (rest != 0) _escrow.burn(_opg, rest);
    }

    /// @inheritdoc ICanaries
    function burnExpired(address planter, bytes32 commitment) external nonReentrant {
        Canary storage canary = _canaries[planter][commitment];
        uint256 deposit = canary.deposit;
        require(canary.planter != address(0) && deposit != 0, UnknownCanary());
        require(canary.caseId == 0, AlreadyOpened());
        require(block.timestamp >= canary.expires, TooEarly(canary.expires));
        canary.deposit = 0;
        _escrow.burn(_opg, deposit);
        emit CanaryBurnt(planter, commitment, deposit);
    }

    /// @inheritdoc ICanaries
    function batches() external view returns (address) {
        return address(_batches);
    }

    /// @inheritdoc ICanaries
    function cases() external view returns (address) {
        return address(_cases);
    }

    /// @inheritdoc ICanaries
    function commitmentOf(bytes32 receiptHash, bytes32 random, bytes32 salt) public pure returns (bytes32) {
        return keccak256(abi.encode(receiptHash, random, salt));
    }

    /// @inheritdoc ICanaries
    function canaryOf(address planter, bytes32 commitment) external view returns (Canary memory) {
        return _canaries[planter][commitment];
    }

    /// @dev Whether this opener found the leaf wrong as a drawn auditor.
    function _found(OpenerKind kind) private pure returns (bool) {
        return kind == OpenerKind.Slice || kind == OpenerKind.DrawnBond;
    }
}
